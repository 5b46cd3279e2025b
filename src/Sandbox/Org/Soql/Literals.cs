using System.Globalization;
using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Reads literals as the type of the field they stand against, or says why they cannot be.</summary>
internal sealed class Literals(string query, DateOnly today)
{
    private static readonly string[] Offsets = ["zzz", "'Z'"];

    public object? Read(BoundOperand operand, Token token) =>
        token.Is("null") ? null : Typed(operand.Kind, token) ?? throw Wrong(operand);

    private object? Typed(FieldKind kind, Token token) => kind switch
    {
        FieldKind.Boolean => token.Is("true") ? true : token.Is("false") ? false : null,
        FieldKind.Int or FieldKind.Double or FieldKind.Percent or FieldKind.Currency => Number(token),
        FieldKind.Date => token.Kind == TokenKind.Date ? Day(token.Text) : Range(token),
        FieldKind.DateTime => token.Kind == TokenKind.DateTime ? Moment(token.Text) : Range(token),
        _ => token.Kind == TokenKind.String ? token.Text : null,
    };

    private static decimal? Number(Token token) =>
        token.Kind == TokenKind.Number ? decimal.Parse(token.Text, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private DayRange? Range(Token token) =>
        token.Kind == TokenKind.Word ? DayRange.Read(token.Text, today) : null;

    private static DateTimeOffset? Moment(string text)
    {
        foreach (var format in Offsets.SelectMany(offset => new[]
                 {
                     $"yyyy-MM-dd'T'HH:mm:ss{offset}", $"yyyy-MM-dd'T'HH:mm:ss.FFFFFFF{offset}",
                 }))
        {
            if (DateTimeOffset.TryParseExact(
                text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment;
            }
        }

        return null;
    }

    private SoqlError Wrong(BoundOperand operand)
    {
        var (type, quotes) = operand.Kind switch
        {
            FieldKind.Boolean => ("boolean", "should not"),
            FieldKind.Int => ("int", "should not"),
            FieldKind.Double or FieldKind.Percent or FieldKind.Currency => ("double", "should not"),
            FieldKind.Date => ("date", "should not"),
            FieldKind.DateTime => ("dateTime", "should not"),
            _ => ("string", "should"),
        };
        var name = operand.Written.Path.Split('.')[^1];
        return SoqlError.Field(
            query,
            operand.Written.Position,
            $"value of filter criterion for field '{name}' must be of type {type} and {quotes} be enclosed "
                + "in quotes");
    }
}
