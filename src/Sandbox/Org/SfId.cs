namespace Performix.Sandbox.Org;

/// <summary>
/// Salesforce's 18-character ids: a key prefix, a number in base 62, and three letters that carry the case.
/// </summary>
internal static class SfId
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Suffix = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    public static string Of(string prefix, long number)
    {
        Span<char> id = stackalloc char[18];
        prefix.CopyTo(id);
        "5g00000".CopyTo(id[3..]);
        for (var i = 14; i >= 10; i--)
        {
            id[i] = Digits[(int)(number % 62)];
            number /= 62;
        }

        AddSuffix(id);
        return new string(id);
    }

    /// <summary>The 18-character form of an id that may have 15.</summary>
    public static string Full(string id)
    {
        if (id.Length != 15)
        {
            return id;
        }

        Span<char> full = stackalloc char[18];
        id.CopyTo(full);
        AddSuffix(full);
        return new string(full);
    }

    private static void AddSuffix(Span<char> id)
    {
        for (var block = 0; block < 3; block++)
        {
            var bits = 0;
            for (var i = 0; i < 5; i++)
            {
                bits |= char.IsAsciiLetterUpper(id[(block * 5) + i]) ? 1 << i : 0;
            }

            id[15 + block] = Suffix[bits];
        }
    }
}
