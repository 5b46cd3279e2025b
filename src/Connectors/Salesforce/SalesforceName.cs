namespace Performix.Connectors.Salesforce;

/// <summary>Names of objects and fields.</summary>
internal static class SalesforceName
{
    /// <summary>Whether a text is an API name: letters, digits and low lines. It cannot change the meaning of a query
    /// or of a file that it stands in.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 80 && text.All(c => c is '_' || char.IsAsciiLetterOrDigit(c));
}
