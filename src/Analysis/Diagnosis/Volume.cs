namespace Performix.Analysis.Diagnosis;

/// <summary>Opportunities of a cohort over the whole input.</summary>
/// <param name="Won">Won.</param>
/// <param name="Lost">Lost; null where the input does not know lost ones.</param>
/// <param name="Open">Open; null where the input has no opportunities.</param>
/// <param name="Amount">Credited closed-won amount, in corporate currency.</param>
public sealed record Volume(int? Won, int? Lost, int? Open, double Amount);
