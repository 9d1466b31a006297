package org.pactrail.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @Test
    void that_does_not_start_tells_what_it_said_last(@TempDir Path folder) {
        Path cache = folder.resolve("pactrail.aot");
        assertThatThrownBy(() -> new Rehearsal(folder.resolve("none.jar"), cache).run())
                .hasMessageContaining("The rehearsal did not start, and nothing was installed")
                .hasMessageContaining("Unable to access jarfile");
        assertThat(cache).doesNotExist();
    }
}
