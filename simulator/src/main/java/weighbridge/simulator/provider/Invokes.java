package weighbridge.simulator.provider;

import java.util.Map;
import java.util.TreeMap;
import weighbridge.simulator.aws.Account;

/** The provider's functions that read the account and Region. */
final class Invokes {
    private final Map<String, Map<String, Object>> answers = new TreeMap<>();

    Invokes(Account account) {
        String dnsSuffix = account.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        answers.put(
                "aws:index/getCallerIdentity:getCallerIdentity",
                Map.of(
                        "accountId", account.id(),
                        "arn", account.globalArn("iam", "user/simulated"),
                        "id", account.id(),
                        "userId", "AIDASIMULATED0000000"));
        answers.put(
                "aws:index/getRegion:getRegion",
                Map.of(
                        "description", account.region(),
                        "endpoint", "ec2." + account.region() + "." + dnsSuffix,
                        "id", account.region(),
                        "name", account.region()));
        answers.put(
                "aws:index/getPartition:getPartition",
                Map.of(
                        "dnsSuffix",
                        dnsSuffix,
                        "id",
                        account.partition(),
                        "partition",
                        account.partition(),
                        "reverseDnsPrefix",
                        account.partition().equals("aws-cn") ? "cn.com.amazonaws" : "com.amazonaws"));
    }

    /**
     * The answer of a function.
     *
     * @throws IllegalArgumentException naming the functions that there are
     */
    Map<String, Object> answer(String token) {
        Map<String, Object> answer = answers.get(token);
        if (answer == null) {
            throw new IllegalArgumentException("the simulator does not simulate the function " + token
                    + "; it simulates: " + String.join(", ", answers.keySet()));
        }
        return answer;
    }
}
