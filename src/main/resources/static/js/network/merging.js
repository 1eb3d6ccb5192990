/**
 * Joins the contacts of people who were expanded to the picture: each brings her own picture from the server, made small
 * and put where she stands.
 */
import { ends } from "../cytoscape.js";

/** So wide the contacts of one person become, in the units of the whole. */
const WIDTH = 0.3;

/**
 * @param {any} answer
 * @param {{id: string, answer: any}[]} more pictures around those who were expanded, in that order
 */
export function merged(answer, more) {
	const nodes = [...answer.nodes];
	const edges = [...answer.edges];
	const communities = [...answer.communities];
	const there = new Map(nodes.map((node) => [node.id, node]));
	const ties = new Set(edges.map((edge) => ends(edge.from, edge.to)));
	for (const { id, answer: other } of more) {
		const anchor = there.get(id);
		const centre = other.nodes.find((node) => node.id === id);
		if (!anchor || !centre) {
			continue;
		}
		const fresh = other.nodes.filter((node) => !there.has(node.id) && node.kind !== "community");
		const widest = Math.max(...fresh.map((node) => Math.hypot(node.x - centre.x, node.y - centre.y)), 0.01);
		for (const node of fresh) {
			const community = groupOf(node, other, communities, id);
			const added = { ...node, community, added: id, x: anchor.x + WIDTH * (node.x - centre.x) / widest, y: anchor.y + WIDTH * (node.y - centre.y) / widest };
			nodes.push(added);
			there.set(node.id, added);
		}
		for (const edge of other.edges) {
			if (there.has(edge.from) && there.has(edge.to) && !ties.has(ends(edge.from, edge.to))) {
				ties.add(ends(edge.from, edge.to));
				edges.push(edge);
			}
		}
	}
	return { ...answer, nodes, edges, communities };
}

/** Her group: the one of that name that is there, or a new one. */
function groupOf(node, other, communities, id) {
	const own = other.communities.find((one) => one.id === node.community);
	if (!own) {
		return null;
	}
	const same = communities.find((one) => one.name === own.name);
	if (same) {
		return same.id;
	}
	const made = { ...own, id: `${id}-${own.id}` };
	communities.push(made);
	return made.id;
}
