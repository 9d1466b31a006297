package org.pactrail.app;

import java.nio.file.Path;

/** On a ledger in a file. */
class StoryTest extends Story {
    @Override
    RunningPactrail start(Path folder) {
        return RunningPactrail.withUsers(folder.resolve("ledger.db"));
    }
}
