using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;

namespace Performix.Connectors.Storage;

/// <summary>What every answer is given from: a diagnosis, and the people it may be shown to.</summary>
/// <param name="Diagnosis">The diagnosis of the last complete reading.</param>
/// <param name="Roster">Everybody in the org at that reading, for access and names.</param>
public sealed record OrgSnapshot(OrgDiagnosis Diagnosis, IReadOnlyList<Rep> Roster);
