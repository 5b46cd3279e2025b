namespace Performix.Analysis.Models;

/// <summary>A test that all reps of a cohort have one rate.</summary>
/// <param name="Measure">What is compared, <c>winRate</c>.</param>
/// <param name="Given">What is held constant; empty for the plain comparison.</param>
/// <param name="P">The p-value.</param>
/// <param name="Adjusted">The p-value adjusted over the family.</param>
public sealed record WinRateTest(string Measure, IReadOnlyList<string> Given, double P, double Adjusted);
