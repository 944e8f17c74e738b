package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    @Test
    void names_a_rule_that_is_never_reached_and_the_first_that_takes_its_requests() {
        assertThat(warnings("""
                        "beta":   {"priority": 30, "match": {"header": {"name": "x-user-group", "exact": "beta"}}},
                        "closed": {"priority": 1,  "match": {"path": {"prefix": "/"}}, "respond": 500},
                        "posts":  {"priority": 2,  "match": {"method": "POST"}},
                        "pays":   {"priority": 20, "match": {"method": "POST", "path": {"exact": "/pay"}}}"""))
                .containsExactly(
                        "weighbridge:listeners.https.rules.posts: no request reaches posts (priority 2): closed (priority 1)"
                                + " takes them all; put posts before closed, narrow the match of closed, or remove posts; leave"
                                + " it while that is meant",
                        "weighbridge:listeners.https.rules.pays: no request reaches pays (priority 20): closed (priority 1)"
                                + " takes them all; put pays before closed, narrow the match of closed, or remove pays; leave it"
                                + " while that is meant",
                        "weighbridge:listeners.https.rules.beta: no request reaches beta (priority 30): closed (priority 1)"
                                + " takes them all; put beta before closed, narrow the match of closed, or remove beta; leave it"
                                + " while that is meant");
    }

    @Test
    void is_silent_where_the_narrower_rule_comes_first() {
        assertThat(warnings("""
                        "pays":  {"priority": 10, "match": {"method": "POST", "path": {"exact": "/pay"}}},
                        "posts": {"priority": 20, "match": {"method": "POST"}},
                        "reads": {"priority": 30, "match": {"path": {"exact": "/pay"}}}""")).isEmpty();
    }

    private static List<String> warnings(String rules) {
        return Reach.warnings(StackConfigReader.read(Configs.with(
                "weighbridge:listeners",
                "{\"https\": {\"port\": 443, \"protocol\": \"HTTPS\", \"rules\": {" + rules + "}}}")));
    }
}
