package io.qarules.examples.flinkmonthend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;

/** The text of a period file, in pieces, of members that come in their order. */
final class PeriodText implements Enumeration<InputStream> {
    private final PeriodHead head;
    private final Iterator<MemberText> members;
    private boolean opened;
    private boolean closed;
    private String separator = "";

    private PeriodText(PeriodHead head, Iterator<MemberText> members) {
        this.head = head;
        this.members = members;
    }

    /** Returns the period file in UTF-8; one agent is in memory at a time. */
    static InputStream stream(PeriodHead head, Iterator<MemberText> members) {
        return new SequenceInputStream(new PeriodText(head, members));
    }

    @Override
    public boolean hasMoreElements() {
        return !closed;
    }

    @Override
    public InputStream nextElement() {
        return new ByteArrayInputStream(next().getBytes(UTF_8));
    }

    private String next() {
        if (!opened) {
            opened = true;
            return head.opening();
        }
        if (!members.hasNext()) {
            closed = true;
            return PeriodHead.closing();
        }
        String piece = separator + String.join(",", members.next().texts());
        separator = ",";
        return piece;
    }
}
