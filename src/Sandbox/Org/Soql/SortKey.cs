namespace Performix.Sandbox.Org.Soql;

internal sealed record SortKey(BoundOperand Operand, OrderItem Item)
{
    /// <summary>Order of two values under this key: nulls first unless it says otherwise.</summary>
    public int Compare(object? one, object? other)
    {
        if (one is null || other is null)
        {
            var nullOrder = (one is null ? 0 : 1) - (other is null ? 0 : 1);
            return Item.NullsLast ? -nullOrder : nullOrder;
        }

        var order = Values.Compare(one, other, Operand.IsId);
        return Item.Descending ? -order : order;
    }
}
