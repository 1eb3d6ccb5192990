// Forgets every dismissal, of whatever workspace, that names people who are to be erased.
// Parameters: ids (of their records). Columns: none.
MATCH (d:Dismissal) WHERE any(id IN d.about WHERE id IN $ids)
DETACH DELETE d
