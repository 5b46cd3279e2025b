namespace Performix.Analysis.Diagnosis;

/// <summary>One won opportunity behind a rep's credited amount.</summary>
/// <param name="Id">The source's id of the opportunity.</param>
/// <param name="Credited">The part credited to the rep, in corporate currency.</param>
/// <param name="Closed">The day it was won.</param>
public sealed record WonRecord(string Id, decimal Credited, DateOnly Closed);
