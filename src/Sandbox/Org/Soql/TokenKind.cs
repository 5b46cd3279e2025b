namespace Performix.Sandbox.Org.Soql;

internal enum TokenKind
{
    Word,
    Symbol,
    String,
    Number,
    Date,
    DateTime,
    End,
}
