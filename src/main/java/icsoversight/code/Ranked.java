package icsoversight.code;

/** A value of a closed list that stands in rank order, the first of most account. */
public interface Ranked extends Coded {}
