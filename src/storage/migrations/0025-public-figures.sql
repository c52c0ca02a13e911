-- Policies from before there were public pages: the public is told bands, as default-policy.ts has it.
UPDATE policy SET document = document || '{"publicFigures": "bands"}' WHERE NOT document ? 'publicFigures';
