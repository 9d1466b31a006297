package org.pactrail.console.peers;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one sentence, instead of a stack trace, where a console lacks a setting. */
final class PeersMissingAnalyzer extends AbstractFailureAnalyzer<PeersMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PeersMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
