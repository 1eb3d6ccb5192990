// What decisions, rulings and likenesses are found by. May be repeated.
CREATE INDEX resembles_workspace IF NOT EXISTS FOR ()-[l:RESEMBLES]-() ON (l.workspace);
