package dev.kaizen.sdk.run;

import dev.kaizen.sdk.error.ErrorCode;
import dev.kaizen.sdk.error.KaizenException;
import dev.kaizen.sdk.json.JsonValues;
import dev.kaizen.sdk.tool.Tools;
import dev.kaizen.sdk.workflow.FieldValidator;
import dev.kaizen.sdk.workflow.Node;
import java.time.InstantSource;
import java.util.UUID;

/** Does one node's work and says what happened; records nothing. */
public final class StepExecutor implements Steps {
  private final Models models;
  private final Retriever retriever;
  private final Functions functions;
  private final Tools tools;
  private final InstantSource clock;

  public StepExecutor(
      Models models, Retriever retriever, Functions functions, Tools tools, InstantSource clock) {
    this.models = models;
    this.retriever = retriever;
    this.functions = functions;
    this.tools = tools;
    this.clock = clock;
  }

  /** For agents without tools. */
  public StepExecutor(
      Models models, Retriever retriever, Functions functions, InstantSource clock) {
    this(models, retriever, functions, Tools.NONE, clock);
  }

  @Override
  public RunEvent execute(UUID run, Work work) {
    StepContext step = new StepContext(run, work);
    return switch (work.task()) {
      case Work.Task.Step s -> checked(work, step(step));
      case Work.Task.Close close -> checked(work, close(step, close));
      case Work.Task.Wake wake -> new RunEvent.WaitEnded(work.path());
      case Work.Task.Escalate escalate -> EscalateStep.execute(step, escalate);
      case Work.Task.Undo undo -> undone(undo, work, step(step));
    };
  }

  private RunEvent step(StepContext step) {
    return switch (step.node()) {
      case Node.Agent agent when agent.usesTools() -> ToolAgentStep.open(step, agent, tools);
      case Node.Agent agent -> AgentStep.execute(step, agent, models);
      case Node.Retrieve retrieve -> RetrieveStep.execute(step, retrieve, retriever);
      case Node.Transform transform -> TransformStep.execute(step, transform);
      case Node.Route route -> RouteStep.execute(step, route);
      case Node.Approval approval -> ApprovalStep.execute(step, approval);
      case Node.Parallel parallel -> ParallelStep.open(step);
      case Node.ForEach map -> ForEachStep.open(step, map);
      case Node.Loop loop -> LoopStep.open(step, loop);
      case Node.SubWorkflow workflow -> SubWorkflowStep.open(step, workflow);
      case Node.Wait wait -> WaitStep.execute(step, wait, clock.instant());
      case Node.Code code -> CodeStep.execute(step, code, functions);
      case Node.Inner.Turn turn -> new TurnStep(step, turn.agent(), tools, clock).execute(models);
      case Node.Inner.Act act -> new ActStep(step, tools, clock).execute();
    };
  }

  private static RunEvent close(StepContext step, Work.Task.Close close) {
    return switch (step.node()) {
      case Node.Parallel parallel -> ParallelStep.close(step, close.inside());
      case Node.ForEach map -> ForEachStep.close(step, map, close.inside());
      case Node.Loop loop -> LoopStep.close(step, loop, close);
      case Node.SubWorkflow workflow -> SubWorkflowStep.close(step, workflow, close.inside());
      case Node.Agent agent when agent.usesTools() ->
          ToolAgentStep.close(step, agent, close.inside());
      case Node.Agent a -> nothingInside(step);
      case Node.Retrieve r -> nothingInside(step);
      case Node.Transform t -> nothingInside(step);
      case Node.Route r -> nothingInside(step);
      case Node.Approval a -> nothingInside(step);
      case Node.Wait w -> nothingInside(step);
      case Node.Code c -> nothingInside(step);
      case Node.Inner i -> nothingInside(step);
    };
  }

  private static RunEvent nothingInside(StepContext step) {
    throw new KaizenException(
        ErrorCode.INTERNAL, "node '%s' holds nothing to close".formatted(step.node().id()));
  }

  /** What a step writes keeps to the declared types, and its reducers can take it. */
  private static RunEvent checked(Work work, RunEvent event) {
    if (event instanceof RunEvent.StepCompleted done && !work.scope().state().isEmpty()) {
      FieldValidator.requireState(work.scope(), work.node().id(), done.writes());
      try {
        Frame.reduced(work.scope(), work.state(), done.writes());
      } catch (KaizenException e) {
        throw new KaizenException(
            e.code(), "node '%s' writes: %s".formatted(work.node().id(), e.getMessage()), e);
      }
    }
    return event;
  }

  private static RunEvent undone(Work.Task.Undo undo, Work work, RunEvent event) {
    if (event instanceof RunEvent.StepCompleted done) {
      return new RunEvent.Compensated(
          work.path(), undo.seq(), work.attempt(), done.usage(), JsonValues.object(done.trace()));
    }
    throw new KaizenException(ErrorCode.INVALID_WORKFLOW, "This kind of node cannot undo anything");
  }
}
