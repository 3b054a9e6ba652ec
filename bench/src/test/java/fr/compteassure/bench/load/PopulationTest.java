package fr.compteassure.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.value.Nir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationTest {

    @Test
    void everyPersonHasANirOfTheirOwnThatIsRight() {
        var nirs = IntStream.iterate(0, number -> number < TestPerson.HOW_MANY, number -> number + 97)
                .mapToObj(number -> TestPerson.numbered(number).nir()).toList();

        assertThat(nirs).doesNotHaveDuplicates().hasSizeGreaterThan(4000)
                .allMatch(nir -> new Nir(nir).value().equals(nir))
                .allMatch(nir -> nir.startsWith("999", 7));
    }

    @Test
    void peopleOfATestStackAreThoseOfItsFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("accounts.csv"),
                "nir,password\n185037599904274,Un-joli-Canard-7\n\n263319999900863, Un-grand-Chene-8\n");

        assertThat(Population.csv(file)).containsExactly(
                Map.of("nir", "185037599904274", "password", "Un-joli-Canard-7"),
                Map.of("nir", "263319999900863", "password", "Un-grand-Chene-8"));
    }
}
