package io.qarules.examples.crm;

import io.qarules.examples.crm.Person.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** The table {@code crm_person}: who there is, and who may sign in. */
@Repository
public class People implements UserDetailsService {
    private static final String PERSON = "SELECT id, name, role, team FROM crm_person ";

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        return database.sql("SELECT role, password FROM crm_person WHERE id = ?")
                .param(id)
                .query((row, number) -> User.withUsername(id)
                        .password(row.getString("password"))
                        .roles(row.getString("role"))
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException(id));
    }

    /** Returns who is signed in. */
    public Person signedIn(String id) {
        return find(id).orElseThrow(() -> Refusal.unknown("person", id));
    }

    /**
     * Returns an agent.
     *
     * @param viewer must be allowed to see his book
     */
    public Person agent(String id, Person viewer) {
        Person agent = find(id).filter(person -> person.role() == Role.AGENT).orElse(null);
        if (viewer.role() != Role.AGENT && agent == null) {
            throw Refusal.unknown("agent", id);
        }
        if (agent == null || !viewer.maySee(agent)) {
            throw Refusal.forbidden(); // whether there is such an agent is not for other agents to know
        }
        return agent;
    }

    public List<Person> agentsOf(String team) {
        return database.sql(PERSON + "WHERE team = ? AND role = 'AGENT' ORDER BY id")
                .param(team)
                .query(Person.class)
                .list();
    }

    /** Returns all agents. */
    List<Person> agents() {
        return database.sql(PERSON + "WHERE role = 'AGENT' ORDER BY id")
                .query(Person.class)
                .list();
    }

    void add(Person person, String password) {
        database.sql("INSERT INTO crm_person (id, name, role, team, password) VALUES (?, ?, ?, ?, ?)")
                .params(person.id(), person.name(), person.role().name(), person.team(), password)
                .update();
    }

    private Optional<Person> find(String id) {
        return database.sql(PERSON + "WHERE id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }
}
