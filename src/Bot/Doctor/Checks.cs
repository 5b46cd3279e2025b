using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Doctor;

/// <summary>How doctor says what it found.</summary>
internal static class Checks
{
    public static Check Pass(string what, string detail) => new(what, CheckOutcome.Pass, detail, "");

    public static Check Fail(string what, string detail, string remedy) =>
        new(what, CheckOutcome.Fail, detail, remedy);

    public static Check Unknown(string what, string detail, string remedy) =>
        new(what, CheckOutcome.CannotCheck, detail, remedy);
}
