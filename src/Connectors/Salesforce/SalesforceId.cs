namespace Performix.Connectors.Salesforce;

/// <summary>Ids of an org. Reports and some exports bring 15 characters, whose case matters; the API brings
/// 18.</summary>
public static class SalesforceId
{
    private const string Suffix = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>An id in its form of 18 characters; null for none. What is no id stays as it is.</summary>
    /// <param name="id">The id as it came.</param>
    public static string? Of(string? id) => id?.Trim() switch
    {
        null or "" => null,
        { Length: 15 } shorter when shorter.All(char.IsAsciiLetterOrDigit) => shorter + Checksum(shorter),
        var other => other,
    };

    /// <summary>Whether a text is an id of 15 or 18 characters.</summary>
    public static bool IsId(string? text) =>
        text is { Length: 15 or 18 } && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>
    /// Three characters, each the five flags "is a capital" of five characters, lowest first: the way Salesforce
    /// documents for telling ids apart where case is lost.
    /// </summary>
    private static string Checksum(string id) =>
        string.Concat(id.Chunk(5).Select(part => Suffix[part.Index().Sum(Flag)]));

    private static int Flag((int Index, char Letter) at) => char.IsAsciiLetterUpper(at.Letter) ? 1 << at.Index : 0;
}
