-- Umlauts and 中文 count in the checksum.
CREATE TABLE first_table (
    body ${json}
);
