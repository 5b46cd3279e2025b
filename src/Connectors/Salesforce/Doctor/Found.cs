namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>What becomes of a check that the org refuses.</summary>
internal static class Found
{
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
            return [Check.Fail(name, e.Where, e.Hint)];
        }
    }
}
