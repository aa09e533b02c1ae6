-- What must hold among the tables of a case book, computed here by SQL alone. Each row that a statement returns is a
-- difference, in words.

-- What a decision takes from (negative) or gives to whom it stands against.
CREATE OR REPLACE FUNCTION pg_temp.money(decision jsonb) RETURNS numeric LANGUAGE sql AS $$
    SELECT CASE
        WHEN decision IS NULL OR decision ->> 'status' <> 'FINAL' THEN 0
        WHEN decision ->> 'kind' IN ('PROGRESS_AWARD', 'RECORDING_AWARD', 'COMMENDATION')
            THEN coalesce((decision ->> 'amount')::numeric, 0)
        WHEN decision ->> 'liable' IS NOT NULL THEN -coalesce((decision ->> 'amount')::numeric, 0)
        ELSE -coalesce((decision ->> 'collected')::numeric, 0)
    END
$$;

-- A ledger adds up to the decisions that stand last in it.
WITH last AS (
    SELECT DISTINCT ON (agent_id, origin_id, decision_id) agent_id, after_decision
    FROM book_entry ORDER BY agent_id, origin_id, decision_id, id DESC
), standing AS (
    SELECT agent_id, sum(pg_temp.money(after_decision)) AS money FROM last GROUP BY agent_id
), added AS (
    SELECT agent_id, sum(amount) AS money FROM book_entry GROUP BY agent_id
)
SELECT 'entries of ' || agent_id || ' add up to ' || a.money || ', its decisions in force to ' || s.money
FROM added a JOIN standing s USING (agent_id) WHERE a.money <> s.money;

-- The entries of a decision are a chain without gap or fork: each begins where the one before ended. A decision that
-- goes to another month is withdrawn and issued at once, and both point to what was before.
WITH chain AS (
    SELECT *, lag(after_decision) OVER one AS stood,
        CASE WHEN lag(adjustment) OVER one = adjustment THEN lag(id, 2) OVER one ELSE lag(id) OVER one END AS former
    FROM book_entry WINDOW one AS (PARTITION BY agent_id, origin_id, decision_id ORDER BY id)
)
SELECT 'entry ' || id || ' of ' || agent_id || ' does not follow entry ' || coalesce(former::text, 'none')
FROM chain
WHERE corrects IS DISTINCT FROM former
    OR before_decision IS DISTINCT FROM stood
    OR amount <> pg_temp.money(after_decision) - pg_temp.money(before_decision)
    OR kind <> CASE
        WHEN before_decision IS NULL THEN 'ISSUED'
        WHEN after_decision IS NULL THEN 'WITHDRAWN'
        ELSE 'CHANGED' END;

-- Later entries of a ledger were known later, and so were later facts of a log.
SELECT 'entry ' || id || ' of ' || agent_id || ' is older than the one before it'
FROM (SELECT id, agent_id, known_at, lag(known_at) OVER (PARTITION BY agent_id ORDER BY id) AS former FROM book_entry) e
WHERE known_at < former;
SELECT 'fact ' || seq || ' of ' || agent_id || ' is not younger than the one before it'
FROM (SELECT seq, agent_id, known_at, lag(known_at) OVER (PARTITION BY agent_id ORDER BY seq) AS former FROM book_fact) f
WHERE known_at <= former;

-- Every entry has its adjustment, and every entry and fact of a call the call's.
SELECT 'entry ' || e.id || ' has no adjustment of its key'
FROM book_entry e LEFT JOIN book_adjustment a ON a.id = e.adjustment
WHERE a.id IS NULL OR a.agent_id <> e.origin_id OR a.known_at <> e.known_at
    OR (e.cause_kind = 'FACTS' AND a.call_key IS DISTINCT FROM e.call_key);
SELECT 'fact ' || f.seq || ' has no adjustment'
FROM book_fact f LEFT JOIN book_adjustment a ON a.agent_id = f.agent_id AND a.call_key = f.call_key
WHERE a.id IS NULL OR a.known_at <> f.known_at;

-- Nothing waits to be delivered.
SELECT 'adjustment ' || adjustment || ' was not delivered' FROM book_outbox;

-- The line of a closed month is the sum of the entries that were posted to it.
WITH month AS (
    SELECT closed, coalesce(lag(closed) OVER (ORDER BY closed), '') AS former FROM book_closed_month
), posted AS (
    SELECT m.closed, e.agent_id,
        coalesce(sum(amount) FILTER (WHERE decision_kind LIKE '%AWARD' OR decision_kind = 'COMMENDATION'), 0) AS awards,
        coalesce(sum(amount) FILTER (WHERE decision_kind = 'FINE'), 0) AS fines,
        coalesce(sum(amount) FILTER (WHERE belongs_to < posted_to), 0) AS corrections
    FROM month m JOIN book_entry e ON e.posted_to <= m.closed AND e.posted_to > m.former
    GROUP BY m.closed, e.agent_id
)
SELECT 'the line of ' || agent_id || ' in ' || closed || ' is not the sum of its entries'
FROM posted p FULL JOIN book_statement_line l USING (closed, agent_id)
WHERE coalesce(p.awards, 0) <> coalesce(l.awards, 0)
    OR coalesce(p.fines, 0) <> coalesce(l.fines, 0)
    OR (l.closed IS NOT NULL AND coalesce(p.corrections, 0) <> l.corrections);

-- What is collected, paid, given back and carried follows from that line and the one before.
WITH line AS (
    SELECT *, carried_in + fines + least(awards, 0) AS balance,
        coalesce(lag(carried_out) OVER (PARTITION BY agent_id ORDER BY closed), 0) AS former,
        greatest(awards, 0) AS won
    FROM book_statement_line
)
SELECT 'the line of ' || agent_id || ' in ' || closed || ' does not work out'
FROM line
WHERE carried_in <> former
    OR collect <> least(greatest(-balance, 0), coalesce(cap, greatest(-balance, 0)))
    OR give_back <> greatest(balance, 0)
    OR pay <> won
    OR carried_out <> balance + collect - give_back;
SELECT 'what ' || l.agent_id || ' carried out of ' || l.closed || ' came nowhere'
FROM book_statement_line l
JOIN LATERAL (SELECT min(closed) AS closed FROM book_closed_month WHERE closed > l.closed) next ON next.closed IS NOT NULL
LEFT JOIN book_statement_line n ON n.agent_id = l.agent_id AND n.closed = next.closed
WHERE l.carried_out <> 0 AND n.agent_id IS NULL;

-- The control sum of a month is what payroll pays out on balance.
SELECT 'control sum of ' || m.closed || ' is ' || coalesce(m.control_sum::text, 'missing')
FROM book_closed_month m
LEFT JOIN (SELECT closed, sum(pay + give_back - collect) AS sum FROM book_statement_line GROUP BY closed) s USING (closed)
WHERE m.control_sum IS NULL OR m.control_sum <> coalesce(s.sum, 0);

-- Every agent is closed through the last closed month.
SELECT 'agent ' || id || ' is closed through ' || coalesce(closed_through, 'none')
FROM book_agent WHERE closed_through IS DISTINCT FROM (SELECT max(closed) FROM book_closed_month);
