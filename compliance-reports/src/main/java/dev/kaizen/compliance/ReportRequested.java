package dev.kaizen.compliance;

import java.util.UUID;

/** Published in the transaction that asked for a report; whoever makes it waits for the commit. */
record ReportRequested(String tenant, UUID report) {}
