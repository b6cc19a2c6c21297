module.exports = {
  name: "purge",
  // Nobody reads it.
  adminOnly: true,
  async execute(message, args) {
    await message.channel.bulkDelete(Number(args[0])); // error[require-authorization]: deletes messages of others
  },
};
