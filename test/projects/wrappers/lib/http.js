const axios = require("axios");
const api = axios.create({ baseURL: "https://api.example.com" });
exports.get = (url) => axios.get(url);
exports.api = (path) => api.get(path);
exports.load = async (url) => (await exports.get(url)).data;
