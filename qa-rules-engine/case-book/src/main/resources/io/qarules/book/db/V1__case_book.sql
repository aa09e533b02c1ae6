-- The case book; its tables stand among those of the program that embeds it, which may well have an agent of its own.
-- Ids have 1 to 200 characters, months are written 2026-10, amounts are in CNY. The placeholder json is jsonb on
-- PostgreSQL, and character large object on H2.
CREATE TABLE book_closing (
    id integer PRIMARY KEY CHECK (id = 1),
    closing varchar(7)
);
INSERT INTO book_closing (id) VALUES (1);

-- Locked while adjustments are delivered.
CREATE TABLE book_delivery (id integer PRIMARY KEY CHECK (id = 1));
INSERT INTO book_delivery (id) VALUES (1);

CREATE TABLE book_agent (
    id varchar(200) PRIMARY KEY,
    edition bigint NOT NULL,
    version bigint NOT NULL,
    as_of timestamp(6) with time zone NOT NULL,
    known_at timestamp(6) with time zone NOT NULL,
    closed_through varchar(7),
    packs integer NOT NULL
);

CREATE TABLE book_fact (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent_id varchar(200) NOT NULL,
    kind varchar(20) NOT NULL,
    fact_id varchar(200) NOT NULL,
    revision bigint NOT NULL,
    change varchar(10) NOT NULL,
    known_at timestamp(6) with time zone NOT NULL,
    call_key varchar(200) NOT NULL,
    body ${json}
);
CREATE INDEX book_fact_agent ON book_fact (agent_id, seq);

CREATE TABLE book_adjustment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent_id varchar(200) NOT NULL,
    call_key varchar(200),
    digest varchar(64),
    known_at timestamp(6) with time zone NOT NULL,
    as_of timestamp(6) with time zone NOT NULL,
    problems ${json} NOT NULL,
    UNIQUE (agent_id, call_key)
);

-- The adjustments that were not delivered yet.
CREATE TABLE book_outbox (adjustment bigint PRIMARY KEY);

CREATE TABLE book_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    adjustment bigint NOT NULL,
    agent_id varchar(200) NOT NULL,
    origin_id varchar(200) NOT NULL,
    decision_id varchar NOT NULL,
    decision_kind varchar(30) NOT NULL,
    kind varchar(10) NOT NULL,
    amount numeric(20, 2) NOT NULL,
    belongs_to varchar(7) NOT NULL,
    posted_to varchar(7) NOT NULL,
    corrects bigint,
    cause_kind varchar(10) NOT NULL,
    fact_kind varchar(20),
    fact_id varchar(200),
    call_key varchar(200),
    digest varchar(71) NOT NULL,
    known_at timestamp(6) with time zone NOT NULL,
    before_decision ${json},
    after_decision ${json}
);
CREATE INDEX book_entry_agent ON book_entry (agent_id, id);
CREATE INDEX book_entry_origin ON book_entry (origin_id, id);
CREATE INDEX book_entry_adjustment ON book_entry (adjustment);
CREATE INDEX book_entry_month ON book_entry (belongs_to);

CREATE TABLE book_pack_texts (
    digest varchar(71) PRIMARY KEY,
    name varchar NOT NULL,
    files ${json} NOT NULL
);
CREATE TABLE book_pack_version (
    seq integer PRIMARY KEY,
    effective_from varchar(7) NOT NULL,
    digest varchar(71) NOT NULL REFERENCES book_pack_texts (digest),
    known_at timestamp(6) with time zone NOT NULL
);

CREATE TABLE book_closed_month (
    closed varchar(7) PRIMARY KEY,
    control_sum numeric(20, 2)
);
CREATE TABLE book_statement_line (
    closed varchar(7) NOT NULL,
    agent_id varchar(200) NOT NULL,
    carried_in numeric(20, 2) NOT NULL,
    fines numeric(20, 2) NOT NULL,
    awards numeric(20, 2) NOT NULL,
    corrections numeric(20, 2) NOT NULL,
    cap numeric(20, 2),
    collect numeric(20, 2) NOT NULL,
    pay numeric(20, 2) NOT NULL,
    give_back numeric(20, 2) NOT NULL,
    carried_out numeric(20, 2) NOT NULL,
    PRIMARY KEY (closed, agent_id)
);
CREATE INDEX book_line_agent ON book_statement_line (agent_id, closed);
