// Takes the names of somebody who was erased out of the reasons of likenesses, in any workspace.
// Parameters: names. Columns: mended (how many likenesses).
MATCH (one:Record)-[l:RESEMBLES]->(other:Record)
WHERE any(reason IN l.pro + l.contra WHERE any(name IN $names WHERE reason CONTAINS name))
SET l.pro = [reason IN l.pro WHERE none(name IN $names WHERE reason CONTAINS name)],
  l.contra = [reason IN l.contra WHERE none(name IN $names WHERE reason CONTAINS name)]
RETURN count(*) AS mended
