package org.pactrail.app.story;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.pactrail.app.support.RunningPactrail;

/** On a ledger in a file. */
class SampleTest extends SampleStory {
    @TempDir
    static Path folder;

    @Override
    RunningPactrail start() {
        return RunningPactrail.withSample(folder.resolve("ledger.db"));
    }
}
