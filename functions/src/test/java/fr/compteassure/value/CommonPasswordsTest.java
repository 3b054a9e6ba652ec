package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {
    @Test
    void theListIsSortedAndHoldsOnlyWhatTheRestOfTheRuleLetsPass() throws IOException {
        List<String> list = list();

        assertThat(list).hasSizeGreaterThan(5_000).doesNotHaveDuplicates().isSorted().allSatisfy(entry -> {
            assertThat(entry).isLowerCase().isEqualTo(entry.strip()).hasSizeGreaterThanOrEqualTo(8);
            String capitalised = entry.replaceFirst("\\p{L}",
                    entry.replaceAll("\\P{L}", "").substring(0, 1).toUpperCase());
            assertThat(PasswordRule.reasonsToRefuse(capitalised, null, null, null)).hasSize(1);
        });
    }

    private static List<String> list() throws IOException {
        try (var list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
