namespace Performix.AnswersBenchmark;

/// <summary>One question and how it went.</summary>
/// <param name="Word">The command's word; empty for the bare command.</param>
/// <param name="Ms">From the command to its acknowledgement, by the workspace's clock.</param>
/// <param name="IsAnswered">Whether the answer itself was there by then.</param>
public readonly record struct Asked(string Word, long Ms, bool IsAnswered);
