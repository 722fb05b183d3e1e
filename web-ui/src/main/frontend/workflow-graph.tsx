import { ReactAdapterElement, type RenderHooks } from 'Frontend/generated/flow/ReactAdapter';
import {
  BaseEdge,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import dagre from '@dagrejs/dagre';
import React from 'react';

type Step = { id: string; title: string; kind: string; icon: string; tone: string; stand: string };
type Way = { from: string; to: string; when: string };
type Point = { x: number; y: number };
type Route = { points: Point[]; at: Point };

const WIDTH = 248;
const HEIGHT = 52;
const LONGEST_LABEL = 40;
const LABEL_CHARACTER = 6;
const LABEL_HEIGHT = 20;

function short(text: string): string {
  return text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL - 1) + '…' : text;
}

/** Places the steps from top to bottom so that ways cross as little as may be. */
function place(steps: Step[], ways: Way[]): { nodes: Node[]; edges: Edge[]; height: number } {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 40, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  steps.forEach((step) => graph.setNode(step.id, { width: WIDTH, height: HEIGHT }));
  ways.forEach((way) => {
    const size = way.when
      ? { width: short(way.when).length * LABEL_CHARACTER, height: LABEL_HEIGHT, labelpos: 'c' }
      : {};
    graph.setEdge(way.from, way.to, size);
  });
  dagre.layout(graph);
  const nodes = steps.map((step) => {
    const at = graph.node(step.id);
    return {
      id: step.id,
      type: 'step',
      position: { x: at.x - WIDTH / 2, y: at.y - HEIGHT / 2 },
      data: step,
      width: WIDTH,
      height: HEIGHT,
    };
  });
  const edges = ways.map((way, i) => {
    const laid = graph.edge(way.from, way.to);
    return {
      id: `${i}-${way.from}-${way.to}`,
      source: way.from,
      target: way.to,
      type: 'way',
      label: way.when ? short(way.when) : undefined,
      data: { points: laid.points, at: { x: laid.x ?? 0, y: laid.y ?? 0 } },
      markerEnd: { type: MarkerType.ArrowClosed },
    };
  });
  return { nodes, edges, height: graph.graph().height ?? 0 };
}

function StepNode({ data }: { data: Step }) {
  return (
    <div className={`graph-node ${data.stand}`} title={`${data.title}: ${data.kind}`}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <span className={`graph-dot ${data.tone}`}>{React.createElement('k-icon', { name: data.icon })}</span>
      <span className="graph-words">
        <b>{data.title}</b>
        <small>{data.kind}</small>
      </span>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

/** A line through the points, its corners rounded. */
function rounded(points: Point[]): string {
  const [first, ...rest] = points;
  let path = `M ${first.x} ${first.y}`;
  rest.forEach((point, i) => {
    const next = rest[i + 1];
    path += next
      ? ` Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
      : ` L ${point.x} ${point.y}`;
  });
  return path;
}

function WayEdge({ id, data, label, markerEnd }: EdgeProps) {
  const route = data as Route;
  return (
    <BaseEdge
      id={id}
      path={rounded(route.points)}
      markerEnd={markerEnd}
      label={label}
      labelX={route.at.x}
      labelY={route.at.y}
      labelBgPadding={[4, 2]}
    />
  );
}

const NODE_TYPES = { step: StepNode };
const EDGE_TYPES = { way: WayEdge };

class WorkflowGraphElement extends ReactAdapterElement {
  protected override render(hooks: RenderHooks): React.ReactElement | null {
    const [steps] = hooks.useState<Step[]>('steps', []);
    const [ways] = hooks.useState<Way[]>('ways', []);
    if (!steps?.length) {
      return null;
    }
    const { nodes, edges, height } = place(steps, ways ?? []);
    return (
      <div style={{ height: `${Math.min(900, Math.max(200, height))}px` }}>
        <ReactFlow
          key={steps.map((step) => `${step.id} ${step.tone} ${step.icon}`).join()}
          defaultNodes={nodes}
          defaultEdges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
          minZoom={0.2}
          maxZoom={1.5}
          fitView
          fitViewOptions={{ maxZoom: 1, padding: 0.04 }}
        >
          <Controls position="top-right" showInteractive={false} />
        </ReactFlow>
      </div>
    );
  }
}
customElements.define('workflow-graph', WorkflowGraphElement);
