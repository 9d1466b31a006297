package org.pactrail.app.story;

import java.nio.file.Path;
import org.pactrail.app.support.RunningPactrail;

/** On a ledger in a file. */
class StoryTest extends Story {
    @Override
    RunningPactrail start(Path folder) {
        return RunningPactrail.withUsers(folder.resolve("ledger.db"));
    }
}
