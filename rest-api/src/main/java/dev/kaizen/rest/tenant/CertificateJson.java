package dev.kaizen.rest.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The certificate's form, for the document; it is told byte for byte as it was made. */
@Schema(
    name = "DeletionCertificate",
    example =
        """
        {"auditHead":{"hash":"9f86d0","seq":812},"confirmedAt":"2026-11-23T10:00:00Z",
         "confirmedBy":"root2","destroyedAt":"2026-11-30T10:00:04Z",
         "format":"kaizen-deletion-certificate-1","keys":["0193f0aa-1111-7abc-8def-000000000005"],
         "name":"Acme","peopleRemoved":7,"queueRowsRemoved":2,"reason":"the contract has ended",
         "requestedAt":"2026-11-23T09:00:00Z","requestedBy":"root","slug":"acme",
         "tables":{"audit_entry":812,"run":40}}""")
public record CertificateJson(String format, String slug) {}
