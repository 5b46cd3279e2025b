namespace Performix.Tests.Support;

/// <summary>What may ever leave for Salesforce: reading, the sign-in, and the making and clearing away of bulk
/// queries.</summary>
public static class OnlyReads
{
    /// <summary>The name by which a test's own client is told from the product.</summary>
    public const string TestsOwn = "client=tests";

    private static readonly IReadOnlyList<(string Method, string Operation)> Allowed =
    [
        ("POST", "token"), ("GET", "versions"), ("GET", "describe"), ("GET", "sobjects"),
        ("GET", "query"), ("GET", "limits"), ("GET", "recordCount"), ("POST", "bulkCreate"),
        ("GET", "bulkStatus"), ("GET", "bulkResults"), ("PATCH", "bulkAbort"), ("DELETE", "bulkDelete"),
    ];

    /// <summary>Asserts it of everything that an org was asked since it started.</summary>
    public static void Assert(IEnumerable<(string Client, string Method, string Operation)> kinds) =>
        Xunit.Assert.All(
            kinds.Where(kind => kind.Client != TestsOwn),
            kind => Xunit.Assert.Contains((kind.Method, kind.Operation), Allowed));
}
