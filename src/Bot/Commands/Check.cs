namespace Performix.Bot.Commands;

/// <summary>One thing that doctor looked at.</summary>
/// <param name="What">The thing.</param>
/// <param name="Result">How it is.</param>
/// <param name="Detail">What was seen, the raw error included.</param>
/// <param name="Remedy">What to do about it; empty where nothing is to be done.</param>
internal sealed record Check(string What, CheckResult Result, string Detail, string Remedy = "")
{
    public static Check Pass(string what, string detail) => new(what, CheckResult.Pass, detail);

    public static Check Fail(string what, string detail, string remedy) => new(what, CheckResult.Fail, detail, remedy);

    public static Check Unknown(string what, string detail, string remedy) =>
        new(what, CheckResult.CannotCheck, detail, remedy);
}
