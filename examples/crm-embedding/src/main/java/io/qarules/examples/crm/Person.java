package io.qarules.examples.crm;

/**
 * Somebody with an account, or a service.
 *
 * @param id also the name to sign in with; an agent's is that of his book
 * @param name as people write it
 * @param role what he may do
 * @param team whose agents a supervisor may see and decide about; a service's is empty
 */
public record Person(String id, String name, Role role, String team) {
    /** What a person may do. */
    public enum Role {
        /** Sees his own book, and appeals. */
        AGENT,
        /** Sees the books of his team, confirms proposals and decides appeals. */
        SUPERVISOR,
        /** Another program: sends facts and asks for outcomes. */
        SERVICE
    }

    /** Returns whether this person may see the agent's book. */
    public boolean maySee(Person agent) {
        return switch (role) {
            case AGENT -> id.equals(agent.id);
            case SUPERVISOR -> team.equals(agent.team);
            case SERVICE -> true;
        };
    }
}
