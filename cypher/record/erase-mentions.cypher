// Takes the people that are to be erased out of what was logged about others.
// Parameters: ids. Columns: none.
UNWIND $ids AS id
MATCH (r:Record {id: id}) WHERE r:Person
MATCH ()-[f:INTERACTED_WITH {about: r.ref}]->()
WHERE f.source = r.source
REMOVE f.about
