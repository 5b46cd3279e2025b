namespace Performix.AnswersBenchmark;

/// <summary>One question and how it went.</summary>
/// <param name="Word">The command's word; empty for the bare command.</param>
/// <param name="Ms">From the command to its acknowledgement, by the workspace's clock.</param>
/// <param name="AnsweredMs">From the command to the answer itself, which goes with the acknowledgement or follows it.
/// </param>
public readonly record struct Asked(string Word, long Ms, long AnsweredMs);
