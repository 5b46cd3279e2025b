namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">What was found; the raw error where there was one.</param>
/// <param name="Remedy">What to do; empty where there is nothing to do.</param>
public sealed record Check(string Name, CheckOutcome Outcome, string Detail, string Remedy)
{
    public static Check Pass(string name, string detail) => new(name, CheckOutcome.Pass, detail, "");

    public static Check Fail(string name, string detail, string remedy) =>
        new(name, CheckOutcome.Fail, detail, remedy);

    public static Check Unknown(string name, string detail, string remedy) =>
        new(name, CheckOutcome.CannotCheck, detail, remedy);
}
