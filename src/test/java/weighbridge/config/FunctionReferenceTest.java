package weighbridge.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "eu-west-1, arn:aws:lambda:eu-west-1:111122223333:function:orders:7",
        "cn-north-1, arn:aws-cn:lambda:cn-north-1:111122223333:function:orders:7",
        "us-gov-west-1, arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:orders:7"
    })
    void aShortOneIsOfThisAccountAndRegion(String region, String arn) {
        FunctionReference numbered = new FunctionReference.Numbered(arn);

        assertThat(FunctionReference.parse("orders:7", region, "111122223333")).isEqualTo(numbered);
        assertThat(FunctionReference.parse(arn, region, "111122223333")).isEqualTo(numbered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "orders:",
                "orders:0",
                "orders:07",
                "orders:-1",
                "orders:$LATEST",
                "orders:live",
                "orders:7:8",
                "or ders:7",
                "111122223333:function:orders:7",
                "arn:aws:lambda:eu-west-1:111122223333:function:orders",
                "arn:aws:lambda:eu-west-2:111122223333:function:orders:7",
                "arn:aws:lambda:eu-west-1:444455556666:function:orders:7",
                "arn:aws:s3:eu-west-1:111122223333:function:orders:7"
            })
    void nothingButANumberedVersionOfThisAccountAndRegionWillDo(String text) {
        assertThat(FunctionReference.parse(text, "eu-west-1", "111122223333"))
                .isInstanceOf(FunctionReference.Refused.class);
    }
}
