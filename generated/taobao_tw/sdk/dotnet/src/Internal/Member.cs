namespace TaobaoTw.Iop.Internal
{
    /// <summary>A member of an input object, as the documentation describes it.</summary>
    internal struct Member
    {
        internal Member(string name, object value, bool isRequired)
        {
            Name = name;
            Value = value;
            IsRequired = isRequired;
        }

        internal string Name { get; }

        internal object Value { get; }

        internal bool IsRequired { get; }
    }
}
