CREATE TABLE second_table (id integer);
INSERT INTO second_table (id) VALUES (1);
