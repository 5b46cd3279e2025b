using System.Text;
using System.Text.RegularExpressions;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Cuts a query into words, symbols and literals.</summary>
internal static partial class Tokenizer
{
    private static readonly string[] Symbols = ["<=", ">=", "!=", "<>", "<", ">", "=", "(", ")", ","];

    public static List<Token> Read(string query)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < query.Length)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var (token, next) = query[at] == '\'' ? Text(query, at) : Plain(query, at);
            tokens.Add(token);
            at = next;
        }

        tokens.Add(new Token(TokenKind.End, "<EOF>", query.Length));
        return tokens;
    }

    private static (Token Token, int Next) Plain(string query, int at)
    {
        var match = Literal().Match(query, at);
        if (match.Success)
        {
            return (new Token(KindOf(match), match.Value, at), at + match.Length);
        }

        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(query, at, symbol, 0, symbol.Length) == 0)
            {
                return (new Token(TokenKind.Symbol, symbol, at), at + symbol.Length);
            }
        }

        throw SoqlError.Malformed(query, at, $"line 1:{at} no viable alternative at character '{query[at]}'");
    }

    private static TokenKind KindOf(Match match) =>
        match.Groups["moment"].Success ? TokenKind.DateTime
        : match.Groups["date"].Success ? TokenKind.Date
        : match.Groups["number"].Success ? TokenKind.Number
        : TokenKind.Word;

    private static (Token Token, int Next) Text(string query, int start)
    {
        var text = new StringBuilder();
        for (var at = start + 1; at < query.Length; at++)
        {
            if (query[at] == '\'')
            {
                return (new Token(TokenKind.String, text.ToString(), start), at + 1);
            }

            if (query[at] == '\\' && at + 1 < query.Length)
            {
                at++;
                text.Append(Escaped(query[at]));
            }
            else
            {
                text.Append(query[at]);
            }
        }

        throw SoqlError.Malformed(
            query, start, $"line 1:{query.Length} mismatched character '<EOF>' expecting '''");
    }

    private static string Escaped(char c) => c switch
    {
        'n' or 'N' => "\n",
        't' or 'T' => "\t",
        'r' or 'R' => "\r",
        '_' or '%' => $"\\{c}",
        _ => c.ToString(),
    };

    [GeneratedRegex(
        """
        \G(?:(?<moment>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))
        |(?<date>\d{4}-\d\d-\d\d)(?![\dT])
        |(?<number>[+-]?\d+(?:\.\d+)?)(?![\w-])
        |[A-Za-z_][\w.]*(?::\d+)?)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
