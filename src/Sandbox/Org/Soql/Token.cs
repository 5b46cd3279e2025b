namespace Performix.Sandbox.Org.Soql;

/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a string, what it stands for.</param>
/// <param name="Position">Index of its first character in the query.</param>
internal sealed record Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string word) =>
        Kind is TokenKind.Word or TokenKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
