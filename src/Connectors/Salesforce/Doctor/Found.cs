namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>How a check says what it found, and what becomes of one that the org refuses.</summary>
internal static class Found
{
    public static Check Pass(string name, string detail) => new(name, CheckOutcome.Pass, detail, "");

    public static Check Fail(string name, string detail, string remedy) =>
        new(name, CheckOutcome.Fail, detail, remedy);

    public static Check Unknown(string name, string detail, string remedy) =>
        new(name, CheckOutcome.CannotCheck, detail, remedy);

    /// <summary>A check; one that is refused fails with the org's own words.</summary>
    public static async Task<Check> TryAsync(
        string name, Func<CancellationToken, Task<Check>> check, CancellationToken cancellationToken) =>
        (await TryAllAsync(name, async token => [await check(token)], cancellationToken))[0];

    /// <summary>Checks that are made of one answer.</summary>
    public static async Task<IReadOnlyList<Check>> TryAllAsync(
        string name, Func<CancellationToken, Task<IReadOnlyList<Check>>> check, CancellationToken cancellationToken)
    {
        try
        {
            return await check(cancellationToken);
        }
        catch (SalesforceRefused e)
        {
            return [Fail(name, e.Where, e.Hint)];
        }
    }
}
