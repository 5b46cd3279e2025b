namespace Performix.Sandbox.Org.Schema;

internal enum FieldKind
{
    Id,
    Reference,
    Text,
    LongText,
    Picklist,
    Email,
    Boolean,
    Int,
    Double,
    Percent,
    Currency,
    Date,
    DateTime,
}
