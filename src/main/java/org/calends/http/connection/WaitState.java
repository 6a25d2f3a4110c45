package org.calends.http.connection;

/** What a connection is waited for. Those that come first are the first to make room for others. */
enum WaitState {

    /** That a client does what it began and has not gone on with for a while. */
    LAGGARD,
    /** The next request, of which nothing has come yet. */
    IDLE,
    /** The rest of the headers. */
    HEADERS,
    /** That the client goes away after it was refused. */
    FAREWELL,
    /** The rest of the body. */
    BODY,
    /** That an answer is fetched. */
    ANSWER,
    /** Us. */
    NOTHING
}
