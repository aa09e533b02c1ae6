-- The CRM's own tables; those of the case book stand beside them, in the same database. Read by H2 and PostgreSQL.
CREATE TABLE IF NOT EXISTS crm_person (
    id varchar(100) PRIMARY KEY,
    name varchar(200) NOT NULL,
    role varchar(20) NOT NULL CHECK (role IN ('AGENT', 'SUPERVISOR', 'SERVICE')),
    team varchar(100) NOT NULL,
    password varchar(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS crm_call (
    agent_id varchar(100) NOT NULL REFERENCES crm_person (id),
    id varchar(200) NOT NULL,
    started_at timestamp(6) with time zone NOT NULL,
    order_id varchar,
    PRIMARY KEY (agent_id, id)
);

-- The calls of other services that were carried out; the same key again changes nothing.
CREATE TABLE IF NOT EXISTS crm_message (
    agent_id varchar(100) NOT NULL REFERENCES crm_person (id),
    message_key varchar(200) NOT NULL,
    sender varchar(100) NOT NULL REFERENCES crm_person (id),
    received_at timestamp(6) with time zone NOT NULL,
    PRIMARY KEY (agent_id, message_key)
);

-- One appeal against a finding, whoever files it.
CREATE TABLE IF NOT EXISTS crm_appeal (
    id varchar(100) PRIMARY KEY,
    agent_id varchar(100) NOT NULL REFERENCES crm_person (id),
    finding_id varchar(200) NOT NULL,
    text varchar(2000) NOT NULL,
    filed_by varchar(100) NOT NULL REFERENCES crm_person (id),
    filed_at timestamp(6) with time zone NOT NULL,
    status varchar(20) NOT NULL CHECK (status IN ('OPEN', 'UPHELD', 'REJECTED')),
    decided_by varchar(100) REFERENCES crm_person (id),
    decided_at timestamp(6) with time zone,
    note varchar(2000) NOT NULL,
    UNIQUE (agent_id, finding_id)
);
