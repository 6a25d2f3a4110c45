package org.calends.intake.file;

/** Is told how far an import is. Each call may end it by an exception, and nothing is written then. */
interface ImportProgress {

    /** For who waits for the answer and sees nothing before it. */
    ImportProgress NONE = new ImportProgress() {

        @Override
        public void checked(int rows) {
        }

        @Override
        public void registered(int rows, int all) {
        }

        @Override
        public void complete(ImportReport report) {
        }
    };

    /** @param rows so far; how many there are is found out by checking */
    void checked(int rows);

    /** @param rows so far, which hold only when all do */
    void registered(int rows, int all);

    /** The last thing in the transaction that writes. */
    void complete(ImportReport report);
}
